#define _GNU_SOURCE
#include "CSystem.h"
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

char **almanac_environment(void) {
    extern char **environ;
    return environ;
}

#ifdef __APPLE__
#include <mach-o/dyld.h>

void almanac_loaded_files(void (*found)(const char *, void *), void *context) {
    for (uint32_t index = 0; index < _dyld_image_count(); index++) {
        const char *path = _dyld_get_image_name(index);
        // Libraries of the system stand in no file of their own.
        if (path && access(path, F_OK) == 0) found(path, context);
    }
}
#else
#include <link.h>

struct loaded {
    void (*found)(const char *, void *);
    void *context;
};

static int pass_on(struct dl_phdr_info *info, size_t size, void *list) {
    struct loaded *loaded = list;
    (void)size;
    // The program itself has no name here, and what the kernel puts into every process has no path.
    if (strchr(info->dlpi_name, '/')) loaded->found(info->dlpi_name, loaded->context);
    return 0;
}

void almanac_loaded_files(void (*found)(const char *, void *), void *context) {
    struct loaded loaded = {found, context};
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    if (length <= 0) return;
    program[length] = 0;
    found(program, context);
    dl_iterate_phdr(pass_on, &loaded);
}
#endif

#ifdef __APPLE__
#include <sys/mount.h>

int almanac_is_network_folder(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 && !(status.f_flags & MNT_LOCAL);
}
#else
#include <sys/vfs.h>

int almanac_is_network_folder(const char *path) {
    struct statfs status;
    if (statfs(path, &status) != 0) return 0;
    switch ((unsigned)status.f_type) {
    case 0x6969:      // NFS
    case 0x517B:      // SMB
    case 0xFE534D42:  // SMB 2
    case 0xFF534D42:  // CIFS
    case 0x65735546:  // FUSE: sshfs and the like
    case 0x01021997:  // 9p
    case 0x786F4256:  // VirtualBox's shared folders
    case 0x00C36400:  // Ceph
    case 0x5346414F:  // AFS
        return 1;
    default: return 0;
    }
}
#endif
