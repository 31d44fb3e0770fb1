#ifndef YINFA_CZBAR_SHIM_H
#define YINFA_CZBAR_SHIM_H
#include <zbar.h>
#endif
