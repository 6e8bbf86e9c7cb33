import ArgumentParser
import Daemon
import ExtractionCore
import Fetching
import Markup

/// Fetches one address for a command, on the terms of the configuration.
struct PageFetch {
  private let fetcher: Fetcher
  private let limits: Configuration.Limits

  init(configuration: LoadedConfiguration) {
    let configuration = configuration.configuration
    fetcher = Fetcher(settings: FetchSettings(configuration, version: BuildInformation.version))
    limits = configuration.limits
  }

  /// The page at an address.
  func page(_ url: WebURL) async throws(CommandFailure) -> Page {
    let response = try await answer(url, bytes: limits.pageBytes)
    return Page(
      bytes: response.body, url: response.url, contentType: response.header("content-type"))
  }

  /// The answer of an address, a success.
  func answer(_ url: WebURL, bytes: Int) async throws(CommandFailure) -> Response {
    let request = Request(
      url: url,
      limits: Request.Limits(
        bodyBytes: bytes, connectSeconds: limits.connect, totalSeconds: limits.total))
    let response: Response
    do throws(FetchError) {
      response = try await fetcher.fetch(request)
    } catch {
      throw CommandFailure(error)
    }
    guard response.isSuccess else {
      throw CommandFailure(
        code: response.status >= 500 || response.status == 429 ? .tryAgain : .noInput,
        task: "fetch \(url)", reason: "the server answered \(response.status)")
    }
    return response
  }
}

extension CommandFailure {
  /// An address that cannot be fetched.
  init(_ error: FetchError) {
    self.init(
      code: error.isTransient ? .tryAgain : .inputOutput, sentence: error.description)
  }
}
