#ifndef YINFA_CXLSXWRITER_SHIM_H
#define YINFA_CXLSXWRITER_SHIM_H
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file without a name in any folder; -1 on failure. The C library declares it only for GNU sources. */
static inline int yinfa_memory_file(void) { return (int)syscall(SYS_memfd_create, "workbook", 1U); }

#endif
