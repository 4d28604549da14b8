package org.readout.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do what on a desk, what they did and what they keep for themselves. Secrets are kept as hashes only. */
public interface Accounts {
  /** What somebody may do; each may do all that those before it may. */
  enum Role {
    READER,
    EDITOR,
    ADMIN;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** IllegalArgumentException if there is none of that label. */
    public static Role of(String label) {
      for (Role role : values()) {
        if (role.label().equals(label)) {
          return role;
        }
      }
      throw new IllegalArgumentException("no role is called '" + label + "' (there are: reader, editor, admin)");
    }
  }

  /**
   * Somebody who is let in.
   *
   * @param name of the account
   * @param role what the account may do
   * @param scopes what this session or token is for; empty: all that the role may
   */
  record Visitor(String name, Role role, List<String> scopes) {}

  /** Something somebody did. */
  record Deed(String at, String who, String did, String what) {}

  /** Adds an account, or gives one another password and role; its sessions and tokens end. */
  void keep(String name, String passwordHash, Role role);

  boolean any();

  /** Names and roles. */
  Map<String, Role> all();

  Optional<String> passwordHash(String name);

  /** Opens a session or token under the hash of its secret. */
  void admit(String secretHash, String account, boolean session, List<String> scopes, String note, Instant until);

  Optional<Visitor> visitor(String secretHash, boolean session, Instant now);

  void dismiss(String secretHash);

  void did(String who, String did, String what);

  /** The latest deeds first. */
  List<Deed> deeds(int limit);

  /** Addresses by name. */
  Map<String, String> views(String owner);

  /** Keeps an address under a name, in place of the one it had. */
  void keepView(String owner, String name, String address);

  void dropView(String owner, String name);

  /** When somebody was last here before this visit; visits an hour apart are two. */
  Optional<Instant> lastVisit(String who, Instant now);
}
