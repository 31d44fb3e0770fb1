#ifndef YINFA_CQRENCODE_SHIM_H
#define YINFA_CQRENCODE_SHIM_H
#include <qrencode.h>
#endif
