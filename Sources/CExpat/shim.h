#ifndef YINFA_CEXPAT_SHIM_H
#define YINFA_CEXPAT_SHIM_H
#include <expat.h>
#endif
