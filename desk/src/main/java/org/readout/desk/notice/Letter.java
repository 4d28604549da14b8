package org.readout.desk.notice;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.readout.desk.Parcel;
import org.readout.desk.Post;
import org.readout.desk.Subscription;

/** Sends parcels as letters by SMTP (RFC 5321). The Message-ID is the same at every try. */
final class Letter implements Outlet {
  private static final int PATIENCE_MS = 20_000;

  private final Post post;
  private final LetterBox box;
  private final Clock clock;

  Letter(Post post, LetterBox box, Clock clock) {
    this.post = post;
    this.box = box;
    this.clock = clock;
  }

  @Override
  public void send(Subscription subscription, Parcel parcel) throws IOException {
    if (box.host().isEmpty()) {
      throw new IOException("no server for letters is set: add 'mail' to desk.yaml");
    }
    Session session = Session.getInstance(properties(), new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(box.user(), box.password());
      }
    });
    try (Socket socket = connected(); SMTPTransport transport = new SMTPTransport(session, null)) {
      MimeMessage message = message(session, subscription, parcel);
      transport.connect(socket);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new IOException(box.host() + ": " + e.getMessage(), e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", box.host());
    properties.put("mail.smtp.from", box.from());
    properties.put("mail.smtp.timeout", String.valueOf(PATIENCE_MS));
    properties.put("mail.smtp.writetimeout", String.valueOf(PATIENCE_MS));
    properties.put("mail.smtp.starttls.enable", String.valueOf(box.tls().equals("starttls")));
    properties.put("mail.smtp.starttls.required", String.valueOf(box.tls().equals("starttls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", String.valueOf(!box.user().isEmpty()));
    properties.put("mail.smtp.user", box.user());
    return properties;
  }

  /** A connection to an address that may be reached, and to nothing else; it keeps the name for checking certificates. */
  private Socket connected() throws IOException {
    InetAddress found = post.addresses(box.host())[0];
    InetAddress named = InetAddress.getByAddress(box.host(), found.getAddress());
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(PATIENCE_MS);
      socket.connect(new InetSocketAddress(named, box.port()), PATIENCE_MS);
      return box.tls().equals("implicit") ? secured(socket) : socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw new IOException(box.host() + " port " + box.port() + ": " + e.getMessage(), e);
    }
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocket secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, box.host(), box.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private MimeMessage message(Session session, Subscription subscription, Parcel parcel) throws MessagingException {
    String domain = box.from().replaceFirst("^.*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    MimeMessage message = new MimeMessage(session) {
      @Override
      protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + parcel.id() + "." + subscription.id() + "@" + domain + ">");
      }
    };
    message.setFrom(new InternetAddress(box.from()));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(subscription.target(), true));
    message.setSubject(NoticeText.subject(subscription.view(), parcel), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.setText(text(subscription, parcel), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private static String text(Subscription subscription, Parcel parcel) {
    String statements = parcel.notices().stream()
        .map(notice -> NoticeText.headline(notice.entry()) + "\n  " + String.join("\n  ", NoticeText.lines(notice.entry()))).collect(Collectors.joining("\n\n"));
    String end = "The words stand in the documents named; the rest was found by machine unless it says “reviewed”.\n"
        + "Sent for the view “" + subscription.view() + "” (subscription " + subscription.id() + ", parcel " + parcel.id() + "); end it with ./readout alerts remove " + subscription.id() + "\n";
    return (statements.isEmpty() ? "This is a test: letters arrive." : statements) + "\n\n-- \n" + end;
  }
}
