package org.readout.desk.notice;

/**
 * The server that takes letters in.
 *
 * @param host its name; empty: there is none
 * @param port its port
 * @param from address letters come from
 * @param tls {@code starttls}, {@code implicit} or {@code none}
 * @param user name to log in by; empty: without
 * @param password of that name
 */
public record LetterBox(String host, int port, String from, String tls, String user, String password) {
  @Override
  public String toString() {
    return "LetterBox[" + host + ":" + port + "]";
  }
}
