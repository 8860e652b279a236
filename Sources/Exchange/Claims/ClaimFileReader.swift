import Coding

/// Reads the claim of a file of any format that holds claims.
public enum ClaimFileReader {
  /// The one claim of a file's bytes, by what they hold; `file` names it in errors.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> Claim {
    guard FileFormat(of: bytes) == .x12 else { return try ClaimReader.read(bytes, file: file) }
    let claims = try X12Reader.read(bytes, file: file)
    guard claims.count == 1, let claim = claims.first else {
      throw InputError(file: file, message: "holds \(claims.count) claims; give a file for each")
    }
    return claim
  }
}
