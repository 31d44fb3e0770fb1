#ifndef YINFA_CPANGO_SHIM_H
#define YINFA_CPANGO_SHIM_H
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-ot.h>

/* GLib's checked casts are macros, which Swift does not import. */
static inline PangoFcFontMap *shim_fc_font_map(PangoFontMap *map) {
    return PANGO_FC_FONT_MAP(map);
}
static inline PangoCairoFontMap *shim_cairo_font_map(PangoFontMap *map) {
    return PANGO_CAIRO_FONT_MAP(map);
}
static inline PangoFcFont *shim_fc_font(PangoFont *font) {
    return PANGO_FC_FONT(font);
}
#endif
