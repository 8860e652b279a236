import Audit
import Exchange
import Glibc

/// The settings of `--config`, or of `opnote.json` in the folder where the program is run.
enum SettingsFile {
  static let name = "opnote.json"

  /// The path of the settings; nil where there are none.
  static func path(_ arguments: ParsedArguments) -> String? {
    if let path = arguments.value("config") { return path }
    return access(name, F_OK) == 0 ? name : nil
  }

  /// The settings; those that change nothing where there is no file.
  static func settings(_ arguments: ParsedArguments) throws(CommandFailure) -> ReportSettings {
    guard let path = path(arguments) else { return ReportSettings() }
    let rules = try RulesCommand.pages(nil).pages.map { $0.id }
    let bytes = try InputFile.bytes(path)
    do throws(InputError) {
      var settings = try SettingsReader.read(bytes, file: path, rules: rules)
      settings.policy = settings.policy.map { beside(path, $0) }
      settings.phrases = settings.phrases.map { beside(path, $0) }
      return settings
    } catch { throw .input(error) }
  }

  /// A path that a file names, relative to the file's folder.
  private static func beside(_ file: String, _ path: String) -> String {
    guard path.utf8.first != UInt8(ascii: "/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}
