/// A JSON value (RFC 8259) as it was read, and where it stands.
package struct JSONNode: Sendable {
    package indirect enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        /// In the file's order; of members with one name the last counts.
        case object([(key: String, value: JSONNode)])
    }

    package let value: Value
    /// Of its first character, in bytes from the start of the file.
    package let offset: Int

    /// What ends the reading of a file: the first character that cannot stand where it does.
    package struct Fault: Error, Equatable {
        package var message: Message
        package var hint: Message
        /// In bytes.
        package var offset: Int
    }

    package static func parse(_ bytes: [UInt8]) -> Result<JSONNode, Fault> {
        var reader = JSONReader(bytes)
        return Result { () throws(Fault) in try reader.document() }
    }

    /// The member of an object.
    package subscript(_ key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.last { $0.key == key }?.value
    }

    package var string: String? { if case .string(let text) = value { text } else { nil } }
    package var array: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
    package var number: Double? { if case .number(let number) = value { number } else { nil } }

    /// What kind of value it is, in words.
    package var kind: Message {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
