/// What feeds say about when they change.
enum UpdatePeriod {
  /// Seconds between two changes (RSS 1.0 module "Syndication"); nil where the feed does not say.
  static func seconds(period: String?, frequency: Int?) -> Double? {
    guard period != nil || frequency != nil else { return nil }
    let unit =
      switch period ?? "daily" {
      case "hourly": 3600.0
      case "weekly": 604_800.0
      case "monthly": 2_592_000.0
      case "yearly": 31_536_000.0
      default: 86_400.0
      }
    return unit / Double(max(frequency ?? 1, 1))
  }

  /// 0 for Monday to 6 for Sunday, from the name of a day in English.
  static func weekday(_ name: String) -> Int? {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return names.firstIndex { name.lowercased().hasPrefix($0) }
  }
}
