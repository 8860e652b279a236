/// The lexicon files, as the compiler embedded them. Nothing here allocates, and nothing ever changes.

#ifndef OPNOTE_LEXICON_DATA_H
#define OPNOTE_LEXICON_DATA_H

/// The number of files.
int opnote_lexicon_count(void);

/// The name of a file relative to `Lexicons/`, in UTF-8 with a zero byte at its end; null where there is no such file.
const char *_Nullable opnote_lexicon_name(int index);

/// The first byte of a file, which a zero byte ends; null where there is no such file.
const unsigned char *_Nullable opnote_lexicon_bytes(int index);

/// The number of bytes of a file, without the zero; 0 where there is no such file.
int opnote_lexicon_size(int index);

#endif
