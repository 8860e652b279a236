// Stands in front of the C library's allocator to count what a benchmark allocates. Without glibc nothing is counted.
#include "allocation_count.h"

#include <stddef.h>

static bool counts;
static long count;

void allocation_count_set(bool is_on) { counts = is_on; }

long allocation_count(void) { return count; }

#ifdef __GLIBC__
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t items, size_t size);
extern void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size) {
  if (counts) count += 1;
  return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
  if (counts) count += 1;
  return __libc_calloc(items, size);
}

void *realloc(void *old, size_t size) {
  if (counts) count += 1;
  return __libc_realloc(old, size);
}
#endif
