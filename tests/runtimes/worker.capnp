# One worker that may talk to this machine, which is not allowed unless asked for.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "suite.js", esModule = embed "suite.js")],
      # Before Node's modules came along unasked: signing has WebCrypto only.
      compatibilityDate = "2025-06-01",
    )),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", http = (), service = "suite")],
);
