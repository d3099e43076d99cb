/* The calls of libxml2's text reader that are used here, as libxml/xmlreader.h declares them since 2.6.
   That header is not included: it brings ICU's along, which contradict those of Foundation in one program. */

#ifndef CXML_SHIM_H
#define CXML_SHIM_H

typedef struct _xmlTextReader xmlTextReader;
typedef unsigned char xmlChar;

/* xmlParserOption */
enum {
    CXML_PARSE_NOERROR = 1 << 5,
    CXML_PARSE_NOWARNING = 1 << 6,
    CXML_PARSE_NONET = 1 << 11,
    CXML_PARSE_COMPACT = 1 << 16,
};

/* xmlReaderTypes */
enum {
    CXML_ELEMENT = 1,
    CXML_TEXT = 3,
    CXML_CDATA = 4,
    CXML_WHITESPACE = 13,
    CXML_SIGNIFICANT_WHITESPACE = 14,
    CXML_END_ELEMENT = 15,
};

xmlTextReader *xmlReaderForMemory(const char *buffer, int size, const char *url, const char *encoding, int options);
void xmlFreeTextReader(xmlTextReader *reader);
int xmlTextReaderRead(xmlTextReader *reader);
int xmlTextReaderNodeType(xmlTextReader *reader);
int xmlTextReaderIsEmptyElement(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstLocalName(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstValue(xmlTextReader *reader);
int xmlTextReaderMoveToAttribute(xmlTextReader *reader, const xmlChar *name);
int xmlTextReaderMoveToNextAttribute(xmlTextReader *reader);
int xmlTextReaderMoveToElement(xmlTextReader *reader);

/* As a number, 20914 for 2.9.14. A variable there, which Swift would take for one that anybody may change. */
extern const char *xmlParserVersion;
static inline const char *almanac_xml_version(void) { return xmlParserVersion; }

#endif
