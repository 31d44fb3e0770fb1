#ifndef YINFA_CCAIRO_SHIM_H
#define YINFA_CCAIRO_SHIM_H
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#endif
