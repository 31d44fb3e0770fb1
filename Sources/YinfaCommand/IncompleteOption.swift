import ArgumentParser

/// What commands take that make the city's return.
struct IncompleteOption: ParsableArguments {
    @Flag(
        name: .customLong("incomplete"),
        help: "缺单位也做全市的报表，表上注明未报单位。Makes the city's return without units that have not reported, and names them on it.")
    var isIncomplete = false
}
