#include "lexicon_data.h"

#include "LexiconFiles.h"

struct lexicon_file {
  const char *name;
  const unsigned char *bytes;
  int size;
};

static const struct lexicon_file files[] = {
// The zero that ends every array (so that an empty file makes one too) is none of the file's bytes.
#define LEXICON_FILE(identifier, name) {name, identifier, (int)sizeof(identifier) - 1},
    LEXICON_FILES(LEXICON_FILE)
#undef LEXICON_FILE
};

int opnote_lexicon_count(void) { return (int)(sizeof(files) / sizeof(files[0])); }

static const struct lexicon_file *file_at(int index) {
  return index >= 0 && index < opnote_lexicon_count() ? &files[index] : nullptr;
}

const char *opnote_lexicon_name(int index) {
  const struct lexicon_file *file = file_at(index);
  return file ? file->name : nullptr;
}

const unsigned char *opnote_lexicon_bytes(int index) {
  const struct lexicon_file *file = file_at(index);
  return file ? file->bytes : nullptr;
}

int opnote_lexicon_size(int index) {
  const struct lexicon_file *file = file_at(index);
  return file ? file->size : 0;
}
