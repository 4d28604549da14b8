package org.readout.desk.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.readout.desk.Parcel;
import org.readout.desk.Subscription;

/** Writes the latest notices as an Atom file, which is whole at every moment. */
final class AtomFile implements Outlet {
  private final Function<Subscription, List<Parcel.Notice>> latest;

  /** @param latest the notices to be written, the latest first */
  AtomFile(Function<Subscription, List<Parcel.Notice>> latest) {
    this.latest = latest;
  }

  @Override
  public void send(Subscription subscription, Parcel parcel) throws IOException {
    Path file = Path.of(subscription.target()).toAbsolutePath();
    Path draft = file.resolveSibling("." + file.getFileName() + "." + subscription.id());
    try {
      Files.writeString(draft, AtomFeed.of(subscription, latest.apply(subscription)));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
