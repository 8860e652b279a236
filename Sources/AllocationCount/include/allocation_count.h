#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

#include <stdbool.h>

/// Counts allocations from now on, or no longer. Counting is for one thread at a time.
void allocation_count_set(bool is_on);

/// How many allocations were made while counting was on.
long allocation_count(void);

#endif
