#ifndef YINFA_CQPDF_SHIM_H
#define YINFA_CQPDF_SHIM_H
#include <qpdf/qpdf-c.h>
#endif
