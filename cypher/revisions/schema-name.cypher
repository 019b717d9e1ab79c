// One node names what is current. The constraint also makes two programs that publish for the first time wait for
// each other.
CREATE CONSTRAINT palermo_name IF NOT EXISTS FOR (current:Palermo) REQUIRE current.name IS UNIQUE
