#ifndef YINFA_CDEFLATE_SHIM_H
#define YINFA_CDEFLATE_SHIM_H
#include <libdeflate.h>
#endif
