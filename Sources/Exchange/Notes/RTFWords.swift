/// Control words of RTF that stand for a sign, or begin what is no text of the document.
enum RTFWords {
  /// The sign that a word stands for.
  static let signs: [String: UInt32] = [
    "par": 10, "line": 10, "softline": 10, "page": 10, "softpage": 10, "sect": 10, "column": 10, "row": 10,
    "nestrow": 10, "tab": 9, "cell": 9, "nestcell": 9, "emspace": 32, "enspace": 32, "qmspace": 32,
    "emdash": 0x2014, "endash": 0x2013, "bullet": 0x2022, "lquote": 0x2018, "rquote": 0x2019,
    "ldblquote": 0x201C, "rdblquote": 0x201D,
  ]

  /// Words that begin a group of fonts, styles, pictures, page headers and the like.
  static let skipped: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "pict", "object",
    "nonshppict", "shprslt", "fldinst", "latentstyles", "themedata", "datastore", "colorschememapping", "generator",
    "xmlnstbl", "sp", "annotation", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
  ]
}
