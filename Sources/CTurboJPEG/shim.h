#ifndef YINFA_CTURBOJPEG_SHIM_H
#define YINFA_CTURBOJPEG_SHIM_H
#include <turbojpeg.h>
#endif
