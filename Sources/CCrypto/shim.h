#ifndef YINFA_CCRYPTO_SHIM_H
#define YINFA_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
