#ifndef YINFA_CZIP_SHIM_H
#define YINFA_CZIP_SHIM_H
#include <zip.h>
#endif
