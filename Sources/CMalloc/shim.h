#ifndef YINFA_CMALLOC_SHIM_H
#define YINFA_CMALLOC_SHIM_H
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Has blocks of so many bytes or more go back to the system as soon as they are freed.
///
/// glibc raises that size by itself to that of the largest block freed so far, up to 32 MiB. Other C libraries are left alone.
static inline void yinfa_give_back_blocks(int bytes) {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, bytes);
#endif
}
#endif
