import CLibCurl

/// libcurl's callbacks: plain functions that find their ``Transfer`` by the pointer they are given.
///
/// libcurl calls them from `curl_multi_perform`, so on its own thread, while the fetcher keeps the
/// transfer alive.
enum TransferCallbacks {
  static func attach(_ transfer: Transfer, to handle: EasyHandle) {
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    handle.set(CURLOPT_PRIVATE, context: context)
    handle.set(CURLOPT_WRITEDATA, context: context)
    handle.set(CURLOPT_HEADERDATA, context: context)
    handle.set(CURLOPT_OPENSOCKETDATA, context: context)
    handle.set(CURLOPT_DEBUGDATA, context: context)
    earshot_curl_set_data_function(handle.pointer, CURLOPT_WRITEFUNCTION, write)
    earshot_curl_set_data_function(handle.pointer, CURLOPT_HEADERFUNCTION, header)
    earshot_curl_set_socket_function(handle.pointer, openSocket)
    earshot_curl_set_debug_function(handle.pointer, debug)
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let write: earshot_curl_data_function = { data, size, count, context in
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    return transfer(context)?.readBody(bytes) == true ? bytes.count : 0
  }

  private static let header: earshot_curl_data_function = { data, size, count, context in
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    return transfer(context)?.readHeader(bytes) == true ? bytes.count : 0
  }

  private static let openSocket: curl_opensocket_callback = { context, _, address in
    guard let transfer = transfer(context), let address, let place = earshot_curl_address(address)
    else { return -1 }
    return transfer.openSocket(address.pointee, at: place)
  }

  private static let debug: curl_debug_callback = { _, kind, data, count, context in
    guard kind == CURLINFO_DATA_IN, let data else { return 0 }
    transfer(context)?.readWire(UnsafeRawBufferPointer(start: data, count: count))
    return 0
  }
}
