import Testing

@testable import Source
