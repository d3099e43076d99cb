#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>

int almanac_exchange(const char *a, const char *b) {
#if defined(__APPLE__)
    return renamex_np(a, b, RENAME_SWAP);
#else
    return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
#endif
}

long almanac_to_utf8(const char *from, const char *input, size_t length, char *output, size_t capacity, size_t *bad_offset) {
    iconv_t converter = iconv_open("UTF-8", from);
    if (converter == (iconv_t)-1) return -2;
    char *in = (char *)input, *out = output;
    size_t in_left = length, out_left = capacity;
    size_t result = iconv(converter, &in, &in_left, &out, &out_left);
    if (result != (size_t)-1) result = iconv(converter, NULL, NULL, &out, &out_left);
    int why = errno;
    iconv_close(converter);
    if (result == (size_t)-1) {
        *bad_offset = length - in_left;
        return why == E2BIG ? -3 : -1;
    }
    return (long)(capacity - out_left);
}
