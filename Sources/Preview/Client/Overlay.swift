extension ClientScript { static let overlay = "" }
