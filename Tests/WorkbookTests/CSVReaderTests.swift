import Diagnostics
import Testing
import Workbook
