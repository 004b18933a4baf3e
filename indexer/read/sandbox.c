#include "indexer/read/sandbox.h"

#include <errno.h>
#include <seccomp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <linux/filter.h>
#include <linux/seccomp.h>

/* What readers were seen to ask for: memory, locks, the time, an end. */
static const int allowed[] = {
	SCMP_SYS(brk),	  SCMP_SYS(clock_gettime), SCMP_SYS(exit_group),
	SCMP_SYS(futex),  SCMP_SYS(madvise),	   SCMP_SYS(mremap),
	SCMP_SYS(munmap), SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(write),
};

/* Memory that can be executed is not to be had. */
static const int mapping[] = { SCMP_SYS(mmap), SCMP_SYS(mprotect) };

gboolean
sandbox_has_filter(void)
{
	/* With nothing to load: EFAULT from a kernel that would load it. */
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL, 0, 0) != 0 && errno == EFAULT;
}

static gboolean
filter_fill(scmp_filter_ctx filter)
{
	const struct scmp_arg_cmp not_executed = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
	gboolean good = TRUE;
	for (guint i = 0; good && i < G_N_ELEMENTS(allowed); i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
	for (guint i = 0; good && i < G_N_ELEMENTS(mapping); i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, mapping[i], 1, not_executed) == 0;
	return good;
}

/* As the kernel takes it. libseccomp writes that to a file only, and needs milliseconds for it. */
static struct sock_fprog program;

static gboolean
program_read(int file)
{
	struct stat status;
	if (fstat(file, &status) != 0 || status.st_size == 0)
		return FALSE;
	gsize length = (gsize)status.st_size;
	program.filter = g_malloc(length);
	program.len = (unsigned short)(length / sizeof *program.filter);
	return pread(file, program.filter, length, 0) == (ssize_t)length;
}

gboolean
sandbox_prepare(void)
{
	if (SANDBOX_SANITIZED || !sandbox_has_filter())
		return TRUE;
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int file = memfd_create("filter", MFD_CLOEXEC);
	gboolean good = filter && file >= 0 && filter_fill(filter) &&
			seccomp_export_bpf(filter, file) == 0 && program_read(file);
	seccomp_release(filter);
	if (file >= 0)
		close(file);
	return good;
}

/* A limit that is lower already stays. */
static gboolean
limit_set(int what, rlim_t most, rlim_t grace)
{
	struct rlimit limit;
	if (getrlimit(what, &limit) != 0)
		return FALSE;
	limit.rlim_max = MIN(limit.rlim_max, most + grace);
	limit.rlim_cur = MIN(limit.rlim_max, most);
	return setrlimit(what, &limit) == 0;
}

static gboolean
limits_set(guint seconds, gsize memory)
{
	static const int none[] = { RLIMIT_FSIZE, RLIMIT_CORE, RLIMIT_NOFILE, RLIMIT_NPROC,
				    RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE };
	gboolean good = limit_set(RLIMIT_CPU, seconds, 1); /* SIGXCPU, and then SIGKILL */
	if (SANDBOX_SANITIZED)
		return good;
	for (guint i = 0; i < G_N_ELEMENTS(none); i++)
		good = good && limit_set(none[i], 0, 0);
	return good && limit_set(RLIMIT_AS, memory, 0);
}

void
sandbox_enter(guint seconds, gsize memory)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
	    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || !limits_set(seconds, memory) ||
	    (program.filter && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0))
		_exit(EXIT_FAILURE);
}
