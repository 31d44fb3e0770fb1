#ifndef YINFA_CQPDF_SHIM_H
#define YINFA_CQPDF_SHIM_H
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

/* Gives back what qpdf allocated with malloc for us. */
static inline void shim_free_buffer(unsigned char *buffer) {
    free(buffer);
}
#endif
