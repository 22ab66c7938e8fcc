package dev.tocsin.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a STIX bundle object by object. */
final class StixReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final Path file;
    private final StixGraph graph;
    private final List<Diagnostic> findings = new ArrayList<>();

    StixReader(String name, Path file) {
        this.name = name;
        this.file = file;
        this.graph = new StixGraph(file.getFileName().toString(), (at, message, fix) -> findings.add(diagnostic(at, message, fix)));
    }

    /** What is wrong with a file, and where. */
    interface Complaints {
        /** Adds one. {@code fix} may be null. */
        void add(JsonLocation at, String message, String fix);
    }

    Checked<StixBundle> read() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16); JsonParser json = JSON.createParser(in)) {
            whole(json);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? "it does not exist"
                    : e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
            findings.add(diagnostic(JsonLocation.NA, "the STIX bundle cannot be read: " + reason, null));
        }
        if (findings.isEmpty()) {
            StixBundle bundle = graph.bundle();
            if (findings.isEmpty()) {
                return Checked.of(bundle);
            }
        }
        return Checked.refused(findings.stream().sorted(Diagnostic.ORDER).toList());
    }

    private void whole(JsonParser json) throws IOException {
        try {
            bundle(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            findings.add(diagnostic(at, "the file is no JSON from here on: " + words(e), "download it again"));
        }
    }

    private void bundle(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            refuse(json, "the file is no STIX bundle: it is " + (json.currentToken() == null ? "empty" : "no JSON object"));
            return;
        }
        String type = null;
        boolean objects = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getText();
                if (!type.equals("bundle")) {
                    refuse(json, "the file is no STIX bundle: its type is \"" + shortened(type) + "\"");
                    return;
                }
            } else if (key.equals("objects") && value == JsonToken.START_ARRAY) {
                objects = true;
                objects(json);
            } else {
                json.skipChildren();
            }
        }
        if (type == null || !objects) {
            refuse(json, "the file is no STIX bundle: it has no " + (type == null ? "type" : "objects"));
        } else if (json.nextToken() != null) {
            refuse(json, "something follows the bundle");
        }
    }

    private void objects(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                JsonLocation at = json.currentTokenLocation();
                graph.add(StixObject.read(json), at);
            } else {
                refuse(json, "an object was expected");
                json.skipChildren();
            }
        }
    }

    private void refuse(JsonParser json, String message) {
        findings.add(diagnostic(json.currentTokenLocation(), message,
                "name a bundle of MITRE ATT&CK in STIX 2, such as enterprise-attack.json"));
    }

    private Diagnostic diagnostic(JsonLocation at, String message, String fix) {
        return LongFile.place(file, name, at.getLineNr(), at.getColumnNr())
                .diagnostic(Level.ERROR, "attack-bundle", message, fix);
    }

    private static String words(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        return shortened(words.replaceAll("\\s*\\(start marker at \\[.*|\\s+at \\[Source.*", "").strip());
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 197) + "...";
    }
}
