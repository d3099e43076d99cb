extension ClientScript { static let connection = "" }
