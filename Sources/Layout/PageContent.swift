import DisplayList
import Geometry

/// A page before its folio.
struct PageContent {
    var items: [PageItem]
    /// The lower edge of what stands on it.
    var bottom: Length
    var viewerRotation = Page.ViewerRotation.none
}
