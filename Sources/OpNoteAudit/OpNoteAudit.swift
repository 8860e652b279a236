@_exported import Audit
