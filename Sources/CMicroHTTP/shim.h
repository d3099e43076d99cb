/// libmicrohttpd, and what Swift cannot call of it: functions with any number of arguments.
#ifndef ALMANAC_MICROHTTP_H
#define ALMANAC_MICROHTTP_H

#include <microhttpd.h>

/// Whether the library makes Swift enumerations of these depends on its version, so they have one name here.
static const enum MHD_Result almanac_http_yes = MHD_YES, almanac_http_no = MHD_NO;
static const enum MHD_ValueKind almanac_http_headers = MHD_HEADER_KIND, almanac_http_query = MHD_GET_ARGUMENT_KIND;

/// An answer with a copy of these bytes.
static inline struct MHD_Response *almanac_http_response(const void *bytes, size_t count) {
    return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

/// The path as the client wrote it: decoding it is ours.
static inline size_t almanac_http_keep_path(void *closure, struct MHD_Connection *connection, char *path) {
    (void)closure;
    (void)connection;
    size_t length = 0;
    while (path[length]) length++;
    return length;
}

/// Whether a connection has just been made; otherwise it ends.
static inline int almanac_http_is_new(enum MHD_ConnectionNotificationCode change) { return change == MHD_CONNECTION_NOTIFY_STARTED; }

/// The socket of a connection.
static inline int almanac_http_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? (int)info->connect_fd : -1;
}

/// Messages about clients that misbehave are not for the terminal of an author.
static inline void almanac_http_log(void *closure, const char *format, va_list arguments) {
    (void)closure;
    (void)format;
    (void)arguments;
}

/// Starts a server with a thread of its own on a socket that listens already. Null if it cannot.
static inline struct MHD_Daemon *almanac_http_start(
    int listener, MHD_AccessHandlerCallback answer, MHD_NotifyConnectionCallback comes, MHD_RequestCompletedCallback answered, void *closure,
    unsigned connections, unsigned seconds, size_t memory) {
    return MHD_start_daemon(
        MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG, 0, NULL, NULL, answer, closure,
        MHD_OPTION_EXTERNAL_LOGGER, almanac_http_log, NULL,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listener,
        MHD_OPTION_UNESCAPE_CALLBACK, almanac_http_keep_path, NULL,
        MHD_OPTION_NOTIFY_CONNECTION, comes, closure,
        MHD_OPTION_NOTIFY_COMPLETED, answered, closure,
        MHD_OPTION_CONNECTION_LIMIT, connections,
        MHD_OPTION_CONNECTION_TIMEOUT, seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
        MHD_OPTION_END);
}

#endif
