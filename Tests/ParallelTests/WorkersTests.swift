import Synchronization
import Testing

@testable import Parallel

@Suite struct WorkersTests {
    private struct Refusal: Error, Equatable {
        let item: Int
    }

    @Test(arguments: [0, 1, 31, 64, 1_000, 5_000], [1, 2, 7])
    func resultsStandInTheOrderOfTheItems(count: Int, jobs: Int) {
        #expect(Workers.map(0..<count, jobs: jobs) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }

    @Test func aSliceIsMappedFromWhereItBegins() {
        #expect(Workers.map(["a", "b", "c", "d"][1..<3]) { $0 + "!" } == ["b!", "c!"])
    }

    @Test(arguments: [1, 2, 7])
    func theFirstFailureIsThrownWhateverTheNumberOfWorkers(jobs: Int) {
        #expect(throws: Refusal(item: 700)) {
            try Workers.map(0..<3_000, jobs: jobs) { item throws(Refusal) in
                if item >= 700 && item % 50 == 0 { throw Refusal(item: item) }
            }
        }
    }

    @Test func eachWorkerHasItsOwnTool() {
        let made = Atomic(0)
        let counts = Workers.map(
            0..<1_000, jobs: 3,
            make: {
                made.add(1, ordering: .relaxed)
                return 0
            }
        ) { (count: inout Int, _) in
            count += 1
            return count
        }
        #expect(made.load(ordering: .relaxed) == 3)
        // Each tool counts its own items from one.
        #expect(counts.count { $0 == 1 } <= 3 && counts.allSatisfy { $0 >= 1 })
    }

    @Test func countsRiseToTheTotal() {
        let seen = Mutex<[Int]>([])
        _ = Workers.map(0..<2_000, jobs: 4, progress: { done, total in seen.withLock { $0.append(total == 2_000 ? done : -1) } }) { $0 }
        let counts = seen.withLock { $0 }
        #expect(counts == counts.sorted())
        #expect(counts.last == 2_000)
    }
}
