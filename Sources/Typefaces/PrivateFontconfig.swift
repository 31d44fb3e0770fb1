import CPango

/// Keeps the host's fontconfig out of this process.
///
/// Pango 1.50 starts a thread that calls `FcInit()`, which would read the
/// host's configuration and scan its fonts: 22–30 million instructions whose
/// result nobody uses. `FcInit()` returns at once when a configuration is
/// already current, so an empty one is made so first. This needs neither an
/// environment variable nor a file, and no `FONTCONFIG_FILE` of the user's can
/// undo it. The whole process has no other fontconfig after that, which matters
/// to a program that embeds us.
enum HostFontconfig {
    /// Does its work once a process; later calls return at once. Any thread may call it.
    static func makeInert() { _ = done }

    private static let done: Bool = {
        guard let empty = unsafe FcConfigCreate() else { return false }
        // The current configuration keeps a reference of its own (fontconfig 2.12).
        defer { unsafe FcConfigDestroy(empty) }
        return unsafe FcConfigSetCurrent(empty) != 0
    }()
}

/// Sole owner of one fontconfig configuration that knows one face of one file.
@safe struct PrivateFontconfig: ~Copyable {
    let pointer: OpaquePointer

    /// The family that the face has here, whatever its file says.
    static let family = "Yinfa"

    /// - Returns: nil when fontconfig cannot make a configuration or refuses the file.
    init?(path: String, index: Int) {
        guard let pointer = unsafe FcConfigCreate() else { return nil }
        let rules = Array(Self.rules(forFace: index).utf8) + [0]
        guard unsafe FcConfigParseAndLoadFromMemory(pointer, rules, 1) != 0,
            unsafe FcConfigAppFontAddFile(pointer, Array(path.utf8) + [0]) != 0
        else {
            unsafe FcConfigDestroy(pointer)
            return nil
        }
        unsafe self.pointer = pointer
    }

    deinit { unsafe FcConfigDestroy(pointer) }

    /// Fonts lie about family and weight (FandolSong-Bold says Regular), so the
    /// face gets a name here that no other face of the file has.
    private static func rules(forFace index: Int) -> String {
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>\
        <match target="scan"><test name="index" compare="eq"><int>\(index)</int></test>\
        <edit name="family" mode="assign"><string>\(family)</string></edit>\
        <edit name="weight" mode="assign"><int>80</int></edit>\
        <edit name="style" mode="assign"><string>Regular</string></edit></match></fontconfig>
        """
    }
}
