import Synchronization

/// A value that is made when it is first asked for, and once, whichever threads ask.
package final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// - Parameter make: must not ask for the value that it makes.
    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    /// Who asks while it is being made waits for it.
    package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
