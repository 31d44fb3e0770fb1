#ifndef YINFA_CCAIRO_SHIM_H
#define YINFA_CCAIRO_SHIM_H
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdlib.h>
#include <string.h>

/* FT_Done_FreeType as a destroy function; it closes the library's faces too. */
static inline void shim_done_library(void *library) {
    FT_Done_FreeType((FT_Library)library);
}

/* Gives a face the FreeType library behind it: cairo keeps scaled fonts after
   the last reference of ours, so only cairo knows when the library may go.
   On failure the caller still owns the library. */
static inline cairo_status_t shim_face_adopt_library(cairo_font_face_t *face, FT_Library library) {
    static const cairo_user_data_key_t key;
    return cairo_font_face_set_user_data(face, &key, library, shim_done_library);
}

/* Gives a surface what its stream function writes to: cairo writes for the
   last time when it destroys the surface, and lets go of user data after that.
   On failure the caller still owns the object. */
static inline cairo_status_t
shim_surface_adopt(cairo_surface_t *surface, void *object, cairo_destroy_func_t release) {
    static const cairo_user_data_key_t key;
    return cairo_surface_set_user_data(surface, &key, object, release);
}

/* A copy that cairo may keep and lets go of with shim_free; NULL without memory. */
static inline unsigned char *shim_copy(const unsigned char *bytes, size_t count) {
    unsigned char *copy = malloc(count);
    if (copy) memcpy(copy, bytes, count);
    return copy;
}

static inline void shim_free(void *copy) {
    free(copy);
}
#endif
