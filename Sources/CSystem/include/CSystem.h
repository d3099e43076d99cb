/// Calls of the C library that Swift's Glibc and Darwin modules lack, with one spelling for both systems.
#ifndef ALMANAC_CSYSTEM_H
#define ALMANAC_CSYSTEM_H

#include <stddef.h>

/// Exchanges two directory entries in one step: renameat2(RENAME_EXCHANGE) on Linux, renamex_np(RENAME_SWAP) on macOS.
/// Returns 0, or -1 with errno set (EINVAL or ENOSYS where the file system cannot do it, EBUSY for a mount point).
int almanac_exchange(const char *a, const char *b);

/// Converts a whole buffer from `from` (an iconv name, such as "GB18030") to UTF-8.
/// Writes at most `capacity` bytes to `output` and returns the count; returns -1 where the input is not valid
/// in that encoding (with the offset of the first bad byte in `*bad_offset`), -2 where the encoding is unknown,
/// -3 where `capacity` is too small.
long almanac_to_utf8(const char *from, const char *input, size_t length, char *output, size_t capacity, size_t *bad_offset);

/// Whether other machines may change a folder without this one's kernel hearing of it: network and user-space file systems.
int almanac_is_network_folder(const char *path);

/// The environment of this process, for the programs that it starts.
char **almanac_environment(void);

/// Calls `found` with the path of the running program and of each library that is loaded, in the order in which they were loaded.
void almanac_loaded_files(void (*found)(const char *path, void *context), void *context);

#endif
