package org.readout.desk.web;

import java.util.Optional;
import org.readout.desk.Accounts.Role;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param path of the page
 * @param who the visitor's name
 * @param role what the visitor may do
 * @param accounts whether this desk asks for accounts
 * @param csrf token for forms
 * @param words searched for, shown in the search field
 * @param notice something to tell the visitor
 */
public record Frame(String title, String path, String who, Role role, boolean accounts, String csrf, String words, Optional<String> notice) {
  public boolean edits() {
    return role.compareTo(Role.EDITOR) >= 0;
  }

  /** Whether the link to a page is that of this one. */
  public boolean at(String link) {
    return link.equals("/") ? path.equals("/") : path.startsWith(link);
  }
}
