extension ClientScript { static let pageUpdate = "" }
