/*
 * sandbox.h - shuts this process in for good, so that a reader in the hands of a hostile file can
 * do no more than compute and write to the pipe it has.
 *
 * Limits (setrlimit) hold everywhere: processor time, memory, no file written, opened or dumped,
 * no process made. Where the kernel has seccomp, every call to it but a few fails with EPERM:
 * no file, no network, no other process, no new code. It fails and does not kill because
 * libraries ask for what they can do without (a file of fonts, a time zone), and go on.
 *
 * Built with AddressSanitizer only the processor time is limited: that reserves terabytes of
 * memory, and opens files to say what it found.
 */
#pragma once

#include <glib.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANDBOX_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANDBOX_SANITIZED 1
#endif
#endif
#ifndef SANDBOX_SANITIZED
#define SANDBOX_SANITIZED 0
#endif

/* Can the kernel filter the calls to it? If not, sandbox_enter only sets limits. */
gboolean sandbox_has_filter(void);

/* Makes the filter, once, for this process and those it forks. FALSE where that fails. */
gboolean sandbox_prepare(void);

/* `seconds` of processor time, after which SIGXCPU ends the process; `memory`: bytes of address
 * space, beyond which none is given. Exits where a limit cannot be set. The filter is the one that was prepared. */
void sandbox_enter(guint seconds, gsize memory);
