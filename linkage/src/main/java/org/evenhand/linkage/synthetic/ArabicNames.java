package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names written over from Arabic script, common among Arab and Somali families. Most have several
/// spellings in English.
final class ArabicNames {
  private static final String MALE =
      """
      Mohammed=Muhammad=Mohamed=Mohammad/Mo/Moe Ahmed=Ahmad=Ahmet Ali=Aly Hassan=Hasan Hussein=Husain=Hussain Abdullah=Abdallah=Abdulah/Abdul
      Omar=Umar Ibrahim=Ebrahim=Ibraheem Yusuf=Youssef=Yousef=Yusef/Joe Khalid=Khaled Mahmoud=Mahmood=Mahmud Abdi=Abdy Mustafa=Mostafa=Moustafa
      Osman=Usman=Othman Bilal=Belal Hamza=Hamzah Karim=Kareem Tariq=Tarek=Tarik Said=Saeed=Sayed Ismail=Ismael=Esmail Samir=Sameer/Sam
      Jamal=Gamal=Jamaal Nasser=Nasir=Naser Abdirahman=Abdurahman=Abdulrahman/Abdi Faisal=Faysal Ziad=Ziyad Walid=Waleed Adnan
      Rashid=Rasheed Amir=Ameer Fuad=Fouad Salah=Saleh Sharif=Shareef=Cherif Idris=Idrees Suleiman=Sulaiman=Soliman
      """;
  private static final String FEMALE =
      """
      Fatima=Fatema=Fatimah/Fati Aisha=Ayesha=Aicha=Aysha Maryam=Mariam=Miriam Khadija=Khadijah=Hadija Zainab=Zaynab=Zeinab Amina=Aminah=Ameena
      Halima=Haleema Leila=Layla=Laila Noor=Nour=Nur Hawa=Hawwa Sahra=Zahra=Zahrah Asha Salma=Selma Yasmin=Yasmeen=Jasmin/Yas
      Samira=Sameera Huda=Hoda Rania=Raniya Sumaya=Sumayya Hodan Ifrah Naima=Naimah Safiya=Safia=Sofiya Rahma=Rahmah Hana=Hanaa Dina=Deena
      Farah=Farrah Ikram=Ikraam Sara=Sarah Nadia=Nadiya Iman=Eman Ruqayya=Rukia
      """;
  private static final String SURNAMES =
      """
      Mohamed=Mohammed=Muhammad Ali=Aly Ahmed=Ahmad Hassan=Hasan Hussein=Hussain=Husein Abdi Ibrahim=Ibraheem Omar=Omer Khan Yusuf=Yousuf
      Abdullahi=Abdulahi Osman=Othman Farah=Farrah Warsame=Warsami Jama=Jamac Nur=Noor Adan=Aden Abdalla=Abdallah Mahmoud=Mahmud Said=Saeed
      Salah=Saleh Haddad=Hadad Khalil=Kalil Najjar=Najar Nasser=Naser Mansour=Mansoor Hamdan Aziz=Azeez Saleem=Salim Qasim=Kassem=Kasim
      Sheikh=Shaikh=Sheik Mustafa=Mostafa Karimi=Kareemi Rahman=Rehman Malik Hashi Isse=Issa Elmi Gedi Dahir=Daher Barre=Bare Samatar
      """;
  private static final Syllables RARE =
      Syllables.parse(
          "Al El Abu Ben Sha Ka Fa Mu Ha Za Ra Ta Sa Na Ba Gha",
          "- m l r s d b th kh z",
          "ari awi ouri adi an im ous ani ein oudi ali aher eh een");

  static final Background BACKGROUND =
      new Background(
          6,
          new Names(FEMALE, 0, RARE),
          new Names(MALE, 0, RARE),
          new Names(SURNAMES, 0.25, RARE),
          0,
          "BBBBBBBBBBWWWWWWWWAA");

  private ArabicNames() {}
}
