package dev.tocsin.maven;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the plugin's descriptor says: the goals, each with the properties that it reads. */
final class Descriptor {
    private Descriptor() {
    }

    static Map<String, Set<String>> goals() throws Exception {
        try (InputStream in = Descriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            NodeList mojos = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("mojo");
            Map<String, Set<String>> goals = new TreeMap<>();
            for (int i = 0; i < mojos.getLength(); i++) {
                Element mojo = (Element) mojos.item(i);
                Set<String> properties = new TreeSet<>();
                NodeList values = ((Element) mojo.getElementsByTagName("configuration").item(0)).getElementsByTagName("*");
                for (int j = 0; j < values.getLength(); j++) {
                    properties.add(values.item(j).getTextContent().replaceAll("^\\$\\{(.*)}$", "$1"));
                }
                goals.put(mojo.getElementsByTagName("goal").item(0).getTextContent(), properties);
            }
            return goals;
        }
    }
}
